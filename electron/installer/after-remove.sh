#!/bin/bash
# The deb package's postrm (deb.afterRemove of electron-builder.yml, which fills in its name and folder). Purging also
# removes what the app has kept in people's homes, live and practice, as each of them: root would follow their links.
# Where a person chose so in Settings, a mark tells that settings and journal stay. Secrets never do; the policy file
# in /etc is the administrator's. https://www.debian.org/doc/debian-policy/ch-maintainerscripts.html

if type update-alternatives >/dev/null 2>&1; then
  update-alternatives --remove '${executable}' '/opt/${sanitizedProductName}/${executable}' || true
else
  rm -f '/usr/bin/${executable}'
fi

profile='/etc/apparmor.d/${executable}'
if [ -f "$profile" ]; then
  # No policy is loaded in a chroot.
  if apparmor_status --enabled >/dev/null 2>&1 && ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; }; then
    apparmor_parser --remove "$profile" || true
  fi
  rm -f "$profile"
fi

[ "$1" = purge ] || exit 0

remove_kept() {
  for folder in "$HOME/.config/GroupTalk Onboarding" "$HOME/.config/GroupTalk Onboarding Practice"; do
    if [ -e "$folder/data/keep-on-uninstall" ]; then
      find "$folder" -mindepth 1 -maxdepth 1 ! -name data -exec rm -rf {} +
      find "$folder/data" -mindepth 1 -maxdepth 1 \
        ! -name settings.json ! -name journal.jsonl ! -name keep-on-uninstall -exec rm -rf {} +
    else
      rm -rf "$folder"
    fi
  done
  rm -rf "$HOME/.cache/grouptalk-onboarding-updater"
}

getent passwd | while IFS=: read -r name _ uid _ _ home _; do
  # People, and root; not the system's services.
  if [ "$uid" -ne 0 ] && [ "$uid" -lt 1000 ]; then continue; fi
  [ -d "$home/.config" ] || [ -d "$home/.cache" ] || continue
  # In a session of its own: what runs as the person could type into root's terminal otherwise.
  setsid --wait runuser -u "$name" -- env HOME="$home" bash -c "$(declare -f remove_kept); remove_kept" </dev/null || true
done
exit 0
