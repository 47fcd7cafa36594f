extension KioskFinding.State {
  /// The state in words.
  var words: String {
    switch self {
    case .ok: "đã đóng – ok"
    case .open: "CÒN MỞ – open"
    case .unknown: "không rõ – cannot tell"
    }
  }
}

extension KioskSetting {
  /// What closes the setting.
  var remedy: KioskRemedy {
    switch self {
    case .consoleSwitching, .consoleKeys: .lock
    case .virtualTerminals: .logind
    case .getty: .command("systemctl mask getty@.service autovt@.service serial-getty@.service")
    case .debugShell: .debugShell
    case .desktop: .command("systemctl mask display-manager.service")
    case .sysRq: .sysRq
    case .ctrlAltDel: .ctrlAltDel
    case .tiocsti: .tiocsti
    case .kernelMessages: .command("sysctl kernel.printk=1 (/etc/sysctl.d)")
    case .mousePaste: .command("apt-get purge gpm")
    case .coreDumps: .coreDumps
    case .backtrace, .user, .respawn, .noShell, .consoleRestored: .unit
    case .running: .restart
    case .utf8: .utf8
    case .font: .font
    }
  }
}

extension KioskRemedy {
  /// The same in every language.
  fileprivate static func command(_ command: String) -> KioskRemedy {
    KioskRemedy(command, command)
  }

  fileprivate static let lock = KioskRemedy(
    "Hỏi bằng quyền root tại máy; systemctl restart khoathi-terminal",
    "ask as root on the machine; systemctl restart khoathi-terminal")
  fileprivate static let logind = KioskRemedy(
    "Đặt NAutoVTs=0 và ReserveVT=0 trong /etc/systemd/logind.conf.d",
    "set NAutoVTs=0 and ReserveVT=0 in /etc/systemd/logind.conf.d")
  fileprivate static let debugShell = KioskRemedy(
    "systemctl mask debug-shell.service; bỏ systemd.debug_shell khỏi dòng lệnh của nhân",
    "systemctl mask debug-shell.service; drop systemd.debug_shell from the kernel's command line")
  fileprivate static let sysRq = KioskRemedy(
    "Đặt kernel.sysrq=0 trong /etc/sysctl.d; bỏ sysrq_always_enabled khỏi dòng lệnh của nhân",
    "set kernel.sysrq=0 in /etc/sysctl.d; drop sysrq_always_enabled from the kernel's command line")
  fileprivate static let ctrlAltDel = KioskRemedy(
    "systemctl mask ctrl-alt-del.target; đặt CtrlAltDelBurstAction=none trong "
      + "/etc/systemd/system.conf.d và kernel.ctrl-alt-del=0",
    "systemctl mask ctrl-alt-del.target; set CtrlAltDelBurstAction=none in "
      + "/etc/systemd/system.conf.d and kernel.ctrl-alt-del=0")
  fileprivate static let tiocsti = KioskRemedy(
    "Đặt dev.tty.legacy_tiocsti=0 trong /etc/sysctl.d; nhân cũ: kết thúc chương trình khác ở console",
    "set dev.tty.legacy_tiocsti=0 in /etc/sysctl.d; old kernel: end other programs on the console")
  fileprivate static let coreDumps = KioskRemedy(
    "kernel.core_pattern=|/bin/false và fs.suid_dumpable=0 trong /etc/sysctl.d; Storage=none trong "
      + "/etc/systemd/coredump.conf.d; LimitCORE=0 trong khoathi-terminal.service",
    "kernel.core_pattern=|/bin/false and fs.suid_dumpable=0 in /etc/sysctl.d; Storage=none in "
      + "/etc/systemd/coredump.conf.d; LimitCORE=0 in khoathi-terminal.service")
  fileprivate static let unit = KioskRemedy(
    "Chạy lại Scripts/kiosk install; bỏ phần sửa trong khoathi-terminal.service.d",
    "run Scripts/kiosk install again; drop what changes it in khoathi-terminal.service.d")
  fileprivate static let restart = KioskRemedy(
    "systemctl restart khoathi-terminal; kết thúc chương trình khác ở console",
    "systemctl restart khoathi-terminal; end other programs on a console")
  fileprivate static let utf8 = KioskRemedy(
    "Bỏ vt.default_utf8=0 khỏi dòng lệnh của nhân; systemctl restart khoathi-terminal",
    "drop vt.default_utf8=0 from the kernel's command line; systemctl restart khoathi-terminal")
  fileprivate static let font = KioskRemedy(
    "setfont -C TTY /usr/local/share/khoathi/console.psf (Scripts/kiosk install)",
    "setfont -C TTY /usr/local/share/khoathi/console.psf (Scripts/kiosk install)")
}
