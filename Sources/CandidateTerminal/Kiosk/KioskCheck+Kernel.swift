extension KioskCheck {
  /// Whether the kernel setting `name`, such as `kernel.sysrq`, has `value`; a kernel without it
  /// gives `missing`.
  private func kernel(_ name: String, is value: String, missing: Bool?) -> Answer {
    guard showsKernel else { return (nil, "/proc/sys –") }
    let path = "/proc/sys/" + name.split(separator: ".").joined(separator: "/")
    guard let found = files.value(path) else {
      return (files.exists(path) ? nil : missing, "\(name) –")
    }
    return (found == value, "\(name) = \(found)")
  }

  private var commandLine: [Substring] {
    (files.text("/proc/cmdline") ?? "").split(whereSeparator: \.isWhitespace)
  }

  func sysRq() -> Answer {
    let word = commandLine.first { $0 == "sysrq_always_enabled" }
    if let word { return (false, "/proc/cmdline: \(word)") }
    return kernel("kernel.sysrq", is: "0", missing: true)
  }

  func ctrlAltDel() -> Answer {
    let manager = SystemdSettings.configuration("system.conf", files)
    let burst = manager["Manager.CtrlAltDelBurstAction"]
    return together([
      masks(["ctrl-alt-del.target"]),
      (burst == "none", "CtrlAltDelBurstAction=\(burst ?? "")"),
      kernel("kernel.ctrl-alt-del", is: "0", missing: true),
    ])
  }

  /// Kernels before 6.2 cannot forbid it; there it takes a second program on the console.
  func tiocsti() -> Answer {
    let setting = kernel("dev.tty.legacy_tiocsti", is: "0", missing: nil)
    guard setting.isClosed == nil, showsKernel, !files.exists("/proc/sys/dev/tty/legacy_tiocsti")
    else { return setting }
    let release = files.value("/proc/sys/kernel/osrelease") ?? ""
    let numbers = release.split(whereSeparator: { !$0.isNumber }).prefix(2).compactMap { Int($0) }
    guard numbers.count == 2, (numbers[0], numbers[1]) < (6, 2) else {
      return (nil, "\(setting.found), \(release)")
    }
    return together([(true, "Linux \(release)"), alone()])
  }

  func kernelMessages() -> Answer {
    guard let levels = files.value("/proc/sys/kernel/printk"),
      let level = levels.split(whereSeparator: \.isWhitespace).first
    else { return (nil, "kernel.printk –") }
    return (level == "0" || level == "1", "kernel.printk = \(level)")
  }

  func debugShell() -> Answer {
    let word = commandLine.first {
      $0.hasPrefix("systemd.debug-shell") || $0.hasPrefix("systemd.debug_shell")
    }
    return together([masks(["debug-shell.service"])] + (word.map { [(false, String($0))] } ?? []))
  }

  func coreDumps() -> Answer {
    let dump = SystemdSettings.configuration("coredump.conf", files)
    let storage = dump["Coredump.Storage"]
    let limit = unit.settings["Service.LimitCORE"]
    let terminals = processes.filter(\.isTerminal)
    return together([
      corePattern(),
      kernel("fs.suid_dumpable", is: "0", missing: nil),
      (storage == "none", "Storage=\(storage ?? "")"),
      (limit == "0", "LimitCORE=\(limit ?? "")"),
      (terminals.allSatisfy(\.hasNoCore), "/proc/*/limits"),
    ])
  }

  /// A program behind `|` gets the memory whatever limit the process has.
  private func corePattern() -> Answer {
    guard let pattern = files.value("/proc/sys/kernel/core_pattern") else {
      return (nil, "kernel.core_pattern –")
    }
    let isClosed =
      !pattern.hasPrefix("|") || pattern == "|/bin/false"
      || pattern.hasPrefix("|/lib/systemd/systemd-coredump ")
      || pattern.hasPrefix("|/usr/lib/systemd/systemd-coredump ")
    return (isClosed, "kernel.core_pattern = \(pattern)")
  }
}
