# Part of the Windows installer (nsis.include of electron-builder.yml). Uninstalling removes what the app has kept on
# this computer, live and practice: for the person, or, where it was installed for everybody, in every profile. Where
# the person chose so in Settings, a mark in the folder tells that settings and journal stay. Secrets never do. The
# policy file is the administrator's, and is left alone. An update removes nothing.

!include "LogicLib.nsh"

!macro customUnInstall
  ${ifNot} ${isUpdated}
    # For everybody, $LOCALAPPDATA is ProgramData.
    SetShellVarContext current
    Call un.removeOwn
    # Here and not below: electron-builder declares it after it has read this file.
    ${if} $installMode == "all"
      Call un.removeEverybodys
      SetShellVarContext all
    ${endIf}
    ClearErrors
  ${endIf}
!macroend

!ifdef BUILD_UNINSTALLER

# Removes the file or folder on the stack. A link goes, and what it leads to stays: RMDir /r would follow it, and an
# administrator's uninstaller could be led anywhere by whoever owns the profile.
Function un.removeTree
  Exch $R0
  Push $R1
  Push $R2
  Push $R3
  System::Call 'kernel32::GetFileAttributesW(w R0) i .R3'
  ${if} $R3 != -1
    IntOp $R1 $R3 & 0x10 # FILE_ATTRIBUTE_DIRECTORY
    IntOp $R2 $R3 & 0x400 # FILE_ATTRIBUTE_REPARSE_POINT
    ${if} $R1 == 0
      Delete "$R0"
    ${else}
      ${if} $R2 == 0
        FindFirst $R1 $R2 "$R0\*.*"
        ${doWhile} $R2 != ""
          ${if} $R2 != "."
          ${andIf} $R2 != ".."
            Push "$R0\$R2"
            Call un.removeTree
          ${endIf}
          FindNext $R1 $R2
        ${loop}
        FindClose $R1
      ${endIf}
      RMDir "$R0"
    ${endIf}
  ${endIf}
  Pop $R3
  Pop $R2
  Pop $R1
  Pop $R0
FunctionEnd

# Removes what lies in the folder on the stack, but the names below it on the stack, each between bars.
Function un.emptyBut
  Exch $R0
  Exch
  Exch $R1
  Push $R2
  Push $R3
  Push $R4
  FindFirst $R2 $R3 "$R0\*.*"
  ${doWhile} $R3 != ""
    ${if} $R3 != "."
    ${andIf} $R3 != ".."
      Push $R1
      Push "|$R3|"
      Call un.contains
      Pop $R4
      ${if} $R4 == 0
        Push "$R0\$R3"
        Call un.removeTree
      ${endIf}
    ${endIf}
    FindNext $R2 $R3
  ${loop}
  FindClose $R2
  Pop $R4
  Pop $R3
  Pop $R2
  Pop $R1
  Pop $R0
FunctionEnd

# Whether the text second on the stack contains the first: leaves 1 or 0.
Function un.contains
  Exch $R0
  Exch
  Exch $R1
  Push $R2
  Push $R3
  Push $R4
  StrLen $R2 $R0
  StrCpy $R3 0
  ${do}
    StrCpy $R4 $R1 $R2 $R3
    ${if} $R4 == $R0
      StrCpy $R0 1
      ${exitDo}
    ${elseIf} $R4 == ""
      StrCpy $R0 0
      ${exitDo}
    ${endIf}
    IntOp $R3 $R3 + 1
  ${loop}
  Pop $R4
  Pop $R3
  Pop $R2
  Pop $R1
  Exch $R0
FunctionEnd

# One data folder, named on the stack.
Function un.removeDataFolder
  Exch $R0
  Push $R1
  ${if} ${fileExists} "$R0\data\keep-on-uninstall"
    # Of a link this answers for what it leads to.
    System::Call 'kernel32::GetFileAttributesW(w "$R0") i .R1'
    IntOp $R1 $R1 & 0x400
  ${else}
    StrCpy $R1 1
  ${endIf}
  ${if} $R1 == 0
    Push "|data|"
    Push "$R0"
    Call un.emptyBut
    System::Call 'kernel32::GetFileAttributesW(w "$R0\data") i .R1'
    IntOp $R1 $R1 & 0x400
    ${if} $R1 == 0
      Push "|settings.json|journal.jsonl|keep-on-uninstall|"
      Push "$R0\data"
      Call un.emptyBut
    ${endIf}
  ${else}
    Push "$R0"
    Call un.removeTree
  ${endIf}
  Pop $R1
  Pop $R0
FunctionEnd

# All of ours below the folder on the stack, somebody's AppData\Local; the last is the download of an update.
Function un.removeLocal
  Exch $R0
  Push "$R0\GroupTalk Onboarding"
  Call un.removeDataFolder
  Push "$R0\GroupTalk Onboarding Practice"
  Call un.removeDataFolder
  Push "$R0\grouptalk-onboarding-updater"
  Call un.removeTree
  Pop $R0
FunctionEnd

# The start with the session, as Electron writes it: under the app's own name, and, without one, under Electron's.
# https://www.electronjs.org/docs/latest/api/app#appsetloginitemsettingssettings-macos-windows
!macro removeStartAtSignIn ROOT PREFIX
  DeleteRegValue ${ROOT} "${PREFIX}Software\Microsoft\Windows\CurrentVersion\Run" "com.grouptalk.onboarding"
  DeleteRegValue ${ROOT} "${PREFIX}Software\Microsoft\Windows\CurrentVersion\Run" "electron.app.GroupTalk Onboarding"
  DeleteRegValue ${ROOT} "${PREFIX}Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "com.grouptalk.onboarding"
  DeleteRegValue ${ROOT} "${PREFIX}Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "electron.app.GroupTalk Onboarding"
!macroend

Function un.removeOwn
  Push "$LOCALAPPDATA"
  Call un.removeLocal
  !insertmacro removeStartAtSignIn HKCU ""
FunctionEnd

Function un.removeEverybodys
  Push $R0
  Push $R1
  Push $R2
  StrCpy $R0 0
  ${do}
    EnumRegKey $R1 HKLM "SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList" $R0
    ${if} $R1 == ""
      ${exitDo}
    ${endIf}
    ReadRegStr $R2 HKLM "SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList\$R1" "ProfileImagePath"
    ${if} $R2 != ""
      ExpandEnvStrings $R2 "$R2"
      Push "$R2\AppData\Local"
      Call un.removeLocal
    ${endIf}
    # Only who is signed in has a hive here. Elsewhere the entry starts nothing any more.
    !insertmacro removeStartAtSignIn HKU "$R1\"
    IntOp $R0 $R0 + 1
  ${loop}
  Pop $R2
  Pop $R1
  Pop $R0
FunctionEnd

!endif
