#!/bin/sh
# Notes what systemd is asked for, and makes the folder for data that a unit wants, as systemd does before a start.
set -eu
echo "$*" >>/var/log/systemctl
[ "$1" = restart ] || exit 0
of() { sed -n "s/^$1=//p" "/etc/systemd/system/$2.service"; }
install -d -m "$(of StateDirectoryMode "$2")" -o "$(of User "$2")" -g "$(of User "$2")" "/var/lib/$(of StateDirectory "$2")"
