import Foundation

@testable import CandidateTerminal

/// The files of a machine that is closed as `Scripts/kiosk` closes it, in a folder of their own.
final class KioskRoot: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/khoathi-root-" + UUID().uuidString
    for (name, text) in Self.files { try write(name, text) }
    for name in Self.masked { try link("etc/systemd/system/" + name, to: "/dev/null") }
    try link(
      "etc/systemd/system/multi-user.target.wants/khoathi-terminal.service",
      to: "../khoathi-terminal.service")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data((text + "\n").utf8).write(to: file)
  }

  func replace(_ old: String, with new: String, in name: String) throws {
    let file = URL(filePath: path).appending(path: name)
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing(old, with: new).utf8).write(to: file)
  }

  func link(_ name: String, to target: String) throws {
    let place = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: place.path, withDestinationPath: target)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  /// What the check finds here when the console is as `console` says.
  func findings(_ console: ConsoleFacts = KioskRoot.console) -> [KioskFinding] {
    KioskCheck(MachineFiles(root: path), console: console).findings()
  }

  /// A console that is closed.
  static let console = ConsoleFacts(
    front: 1, isSwitchingLocked: true, openKeys: 0, isKeyboardUTF8: true,
    characters: Set(
      (ConsoleCharacters.letters + ConsoleCharacters.signs).unicodeScalars.map {
        UInt16(truncatingIfNeeded: $0.value)
      }))

  private static let masked = [
    "getty@.service", "autovt@.service", "serial-getty@.service", "debug-shell.service",
    "ctrl-alt-del.target", "gpm.service", "display-manager.service",
  ]

  private static let files = [
    "proc/cmdline": "BOOT_IMAGE=/vmlinuz ro quiet",
    "proc/self/stat": "1 (self) R 0 1 1 0 -1",
    "proc/sys/kernel/sysrq": "0",
    "proc/sys/kernel/ctrl-alt-del": "0",
    "proc/sys/kernel/osrelease": "6.12.9-amd64",
    "proc/sys/kernel/printk": "1\t4\t1\t7",
    "proc/sys/kernel/core_pattern": "|/bin/false",
    "proc/sys/fs/suid_dumpable": "0",
    "proc/sys/dev/tty/legacy_tiocsti": "0",
    "proc/1/stat": "1 (systemd) S 0 1 1 0 -1",
    "proc/1/status": "Name:\tsystemd\nUid:\t0\t0\t0\t0",
    "proc/700/stat": "700 (khoathi-termina) S 1 700 700 1025 700",
    "proc/700/status": "Name:\tkhoathi-termina\nUid:\t990\t990\t990\t990",
    "proc/700/limits": limits(0),
    "sys/module/vt/parameters/default_utf8": "1",
    "etc/passwd": "root:x:0:0::/root:/bin/bash\nkhoathi:x:990:990::/:/usr/sbin/nologin",
    "etc/systemd/logind.conf": "[Login]\n#NAutoVTs=6",
    "etc/systemd/logind.conf.d/khoathi.conf": "[Login]\nNAutoVTs=0\nReserveVT=0",
    "etc/systemd/system.conf.d/khoathi.conf": "[Manager]\nCtrlAltDelBurstAction=none",
    "etc/systemd/coredump.conf.d/khoathi.conf": "[Coredump]\nStorage=none",
    "etc/systemd/system/khoathi-terminal.service": unit,
  ]

  static func limits(_ size: Int) -> String {
    """
    Limit                     Soft Limit           Hard Limit           Units
    Max core file size        \(size)                    \(size)                    bytes
    Max processes             95894                95894                processes
    """
  }

  private static let unit = """
    [Unit]
    StartLimitIntervalSec=0

    [Service]
    User=khoathi
    Environment=TERM=linux LANG=C.UTF-8 SWIFT_BACKTRACE=enable=no
    StandardInput=tty-force
    TTYPath=/dev/tty1
    TTYReset=yes
    TTYVHangup=yes
    TTYVTDisallocate=yes
    ExecStartPre=+/usr/local/lib/khoathi/khoathi-terminal --lock-console /dev/tty1
    ExecStart=/usr/local/lib/khoathi/khoathi-terminal --room http://10.0.0.1:8080
    Restart=always
    RestartSec=1
    LimitCORE=0
    NoNewPrivileges=yes
    """
}
