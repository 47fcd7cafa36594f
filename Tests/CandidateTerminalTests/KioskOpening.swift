import Testing

@testable import CandidateTerminal

/// One way to leave a machine open, and the setting that has to say so.
struct KioskOpening: Sendable, CustomTestStringConvertible {
  let setting: KioskSetting
  let name: String
  let open: @Sendable (KioskRoot) throws -> ConsoleFacts

  var testDescription: String { "\(setting.rawValue): \(name)" }

  private init(
    _ setting: KioskSetting, _ name: String,
    _ open: @escaping @Sendable (KioskRoot) throws -> ConsoleFacts
  ) {
    self.setting = setting
    self.name = name
    self.open = open
  }

  /// A file with other text.
  private static func file(_ setting: KioskSetting, _ name: String, _ text: String) -> KioskOpening
  {
    KioskOpening(setting, "\(name): \(text)") { root in
      try root.write(name, text)
      return KioskRoot.console
    }
  }

  /// A file or link that is gone.
  private static func gone(_ setting: KioskSetting, _ name: String) -> KioskOpening {
    KioskOpening(setting, "no \(name)") { root in
      try root.remove(name)
      return KioskRoot.console
    }
  }

  /// A unit with a line that says something else.
  private static func unit(_ setting: KioskSetting, _ old: String, _ new: String) -> KioskOpening {
    KioskOpening(setting, "\(old) → \(new)") { root in
      try root.replace(old, with: new, in: "etc/systemd/system/khoathi-terminal.service")
      return KioskRoot.console
    }
  }

  private static func console(
    _ setting: KioskSetting, _ name: String,
    _ change: @escaping @Sendable (inout ConsoleFacts) -> Void
  ) -> KioskOpening {
    KioskOpening(setting, name) { _ in
      var facts = KioskRoot.console
      change(&facts)
      return facts
    }
  }

  private static let links = "etc/systemd/system/"
  private static let dropIn = links + "khoathi-terminal.service.d/local.conf"

  static let all: [KioskOpening] = consoles + kernel + services + units

  private static let consoles: [KioskOpening] = [
    console(.consoleSwitching, "not locked") { $0.isSwitchingLocked = false },
    console(.consoleSwitching, "another in front") { $0.front = 2 },
    console(.consoleKeys, "keys") { $0.openKeys = 1 },
    console(.utf8, "keyboard") { $0.isKeyboardUTF8 = false },
    console(.font, "a letter is missing") { $0.characters?.remove(0x1EF1) },
    console(.font, "a sign is missing") { $0.characters?.remove(0x25D0) },
    file(.utf8, "sys/module/vt/parameters/default_utf8", "0"),
  ]

  private static let kernel: [KioskOpening] = [
    file(.sysRq, "proc/sys/kernel/sysrq", "438"),
    file(.sysRq, "proc/cmdline", "ro sysrq_always_enabled"),
    file(.ctrlAltDel, "proc/sys/kernel/ctrl-alt-del", "1"),
    gone(.ctrlAltDel, links + "ctrl-alt-del.target"),
    gone(.ctrlAltDel, "etc/systemd/system.conf.d/khoathi.conf"),
    file(.tiocsti, "proc/sys/dev/tty/legacy_tiocsti", "1"),
    file(.kernelMessages, "proc/sys/kernel/printk", "7\t4\t1\t7"),
    file(.coreDumps, "proc/sys/kernel/core_pattern", "|/usr/share/apport/apport %p"),
    file(.coreDumps, "proc/sys/fs/suid_dumpable", "2"),
    file(.coreDumps, "proc/700/limits", KioskRoot.limits(4_096)),
    gone(.coreDumps, "etc/systemd/coredump.conf.d/khoathi.conf"),
    unit(.coreDumps, "LimitCORE=0", "LimitCORE=infinity"),
  ]

  private static let services: [KioskOpening] = [
    gone(.virtualTerminals, "etc/systemd/logind.conf.d/khoathi.conf"),
    file(.virtualTerminals, "etc/systemd/logind.conf.d/zz.conf", "[Login]\nNAutoVTs=2"),
    file(.virtualTerminals, "usr/lib/systemd/logind.conf.d/zz.conf", "[Login]\nReserveVT=6"),
    gone(.getty, links + "getty@.service"),
    gone(.getty, links + "autovt@.service"),
    gone(.getty, links + "serial-getty@.service"),
    gone(.debugShell, links + "debug-shell.service"),
    file(.debugShell, "proc/cmdline", "ro systemd.debug_shell=1"),
    KioskOpening(.desktop, "gdm") { root in
      try root.remove(links + "display-manager.service")
      try root.link(links + "display-manager.service", to: "/lib/systemd/system/gdm.service")
      return KioskRoot.console
    },
    file(.mousePaste, "proc/800/stat", "800 (gpm) S 1 800 800 0 -1"),
    KioskOpening(.mousePaste, "gpm installed and not masked") { root in
      try root.write("usr/sbin/gpm", "")
      try root.remove(links + "gpm.service")
      return KioskRoot.console
    },
    file(.running, "proc/801/stat", "801 (bash) S 1 801 801 1026 801"),
    file(.running, "proc/700/status", "Uid:\t0\t0\t0\t0"),
    file(.running, "proc/700/stat", "700 (khoathi-termina) S 1 700 700 34816 700"),
    file(.running, "proc/700/stat", "700 (other) S 1 700 700 0 700"),
  ]

  private static let units: [KioskOpening] = [
    gone(.backtrace, links + "khoathi-terminal.service"),
    unit(.backtrace, " SWIFT_BACKTRACE=enable=no", ""),
    file(.backtrace, dropIn, "[Service]\nEnvironment=SWIFT_BACKTRACE=enable=yes"),
    unit(.user, "User=khoathi", "User=root"),
    unit(.user, "User=khoathi", "User=nobody-there"),
    unit(.user, "NoNewPrivileges=yes", "NoNewPrivileges=no"),
    file(.user, dropIn, "[Service]\nPAMName=login"),
    file(.user, "etc/passwd", "khoathi:x:990:990::/:/bin/bash"),
    gone(.respawn, links + "multi-user.target.wants/khoathi-terminal.service"),
    unit(.respawn, "Restart=always", "Restart=on-failure"),
    unit(.respawn, "RestartSec=1", "RestartSec=1min"),
    unit(.respawn, "StartLimitIntervalSec=0", "StartLimitIntervalSec=10"),
    unit(.noShell, "ExecStart=/", "ExecStart=/bin/sh -c /"),
    unit(.noShell, "StandardInput=tty-force", "StandardInput=null"),
    unit(.noShell, "TTYPath=/dev/tty1", "TTYPath=/dev/pts/0"),
    unit(.consoleRestored, "TTYReset=yes", "TTYReset=no"),
    unit(.consoleRestored, "TTYVHangup=yes", ""),
    unit(.consoleRestored, "TTYVTDisallocate=yes", ""),
    unit(.consoleRestored, "--lock-console /dev/tty1", ""),
  ]
}
