#!/bin/sh
# Removes the service and the program. Settings and data stay, unless it is told --purge. Asks nothing; may run again.
# DESTDIR=<folder>: what was installed into that folder.
set -eu
root=${DESTDIR:-}
name=sherweb-for-halo
purge=
case "${1:-}" in
  "") ;;
  --purge) purge=yes ;;
  *) echo "Unknown: $1. There is only --purge, which removes settings and data, too." >&2; exit 2 ;;
esac
[ -n "$root" ] || [ "$(id -u)" = 0 ] || { echo "Run it as root: sudo $0" >&2; exit 1; }

if [ -z "$root" ] && [ -d /run/systemd/system ]; then
  systemctl disable --quiet --now "$name" 2>/dev/null || true
fi
rm -f "$root/etc/systemd/system/$name.service" "$root/usr/local/bin/companion"
rm -rf "$root/opt/$name"
if [ -z "$root" ] && [ -d /run/systemd/system ]; then systemctl daemon-reload; fi

if [ -z "$purge" ]; then
  echo "Removed $name. Its settings ($root/etc/$name.env) and data ($root/var/lib/$name) stay; --purge removes them, too."
  exit 0
fi
rm -rf "$root/etc/$name.env" "$root/var/lib/$name"
if [ -z "$root" ] && id "$name" >/dev/null 2>&1; then userdel "$name"; fi
echo "Removed $name with its settings and data. Nothing of it is left on this machine."
