#!/bin/sh
# Installs the companion as a service, or a newer or older version over it. Asks nothing; run again, it changes nothing.
# What is there of yours stays: settings in /etc/sherweb-for-halo.env, data in /var/lib/sherweb-for-halo.
# DESTDIR=<folder> installs into that folder instead, without a user and without a service.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=${DESTDIR:-}
name=sherweb-for-halo
program=$root/opt/$name
data=$root/var/lib/$name
settings=$root/etc/$name.env

fail() { printf '%s\n' "$@" >&2; exit 1; }

[ -n "$root" ] || [ "$(id -u)" = 0 ] || fail "Run it as root: sudo ./install.sh"
node=$(command -v node) || fail "Node is missing. Install Node 20.19 or newer (https://nodejs.org), then run this again."
"$node" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
  fail "Node $("$node" --version) is too old: it takes 20.19 or newer. Update Node, then run this again."

new=$("$node" "$here/main.js" --version)
old=
if [ -f "$program/main.js" ]; then old=$("$node" "$program/main.js" --version); fi

# Before another version opens the data: that may change how it is kept.
if [ -n "$old" ] && [ "$old" != "$new" ] && [ -f "$data/companion.json" ]; then
  backup=$data/before-$new-$(date +%Y%m%d-%H%M%S).json
  COMPANION_DATA_DIR=$data "$node" "$program/main.js" backup "$backup" >/dev/null ||
    fail "The data could not be backed up, so nothing was changed. See what it said above, then run this again."
  echo "Backed up the data of version $old: $backup"
fi

if [ -z "$root" ]; then
  id "$name" >/dev/null 2>&1 || useradd --system --home-dir /nonexistent --shell /usr/sbin/nologin "$name"
fi

mkdir -p "$program" "$root/etc/systemd/system" "$root/usr/local/bin"
put() { # put <mode> <from> <to>: whole or as before
  sed "s|@NODE@|$node|g" "$2" >"$3.new"
  chmod "$1" "$3.new"
  mv -f "$3.new" "$3"
}
cp "$here/main.js" "$program/main.js.new" && mv -f "$program/main.js.new" "$program/main.js"
cp "$here/main.js.LEGAL.txt" "$here/LICENSE" "$program/"
put 0755 "$here/uninstall.sh" "$program/uninstall.sh"
put 0755 "$here/companion" "$root/usr/local/bin/companion"
put 0644 "$here/$name.service" "$root/etc/systemd/system/$name.service"
[ -f "$settings" ] || put 0640 "$here/$name.env" "$settings"
rm -rf "$program/extension"
[ ! -d "$here/extension" ] || cp -R "$here/extension" "$program/extension"
if [ -z "$root" ]; then
  chown "root:$name" "$settings"
  [ ! -d "$data" ] || chown -R "$name:$name" "$data"
fi

if [ -z "$root" ] && [ -d /run/systemd/system ]; then
  systemctl daemon-reload
  systemctl enable --quiet "$name"
  systemctl restart "$name"
  state="It runs now and after every start of this machine."
else
  state="systemd does not run here, so start it yourself: companion serve"
fi
case "$old" in
  "") echo "Installed $name $new. $state" ;;
  "$new") echo "$name $new was installed already. $state" ;;
  *) echo "Replaced $name $old by $new. $state" ;;
esac
[ -n "$old" ] || cat <<TEXT

Next:
  1. companion pair          a code that connects the first browser
  2. the extension           $program/extension, for Chrome, Edge and Firefox
  3. keys                    in the extension, or in $settings
TEXT
