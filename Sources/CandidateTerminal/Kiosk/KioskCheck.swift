/// Reads back from a machine what keeps a candidate inside the terminal.
struct KioskCheck: Sendable {
  let files: MachineFiles
  let console: ConsoleFacts
  let unit: KioskUnit
  let processes: [MachineProcess]

  init(_ files: MachineFiles, console: ConsoleFacts) {
    self.files = files
    self.console = console
    unit = KioskUnit(files)
    processes = MachineProcess.all(files)
  }

  /// One finding for each setting, in their order.
  func findings() -> [KioskFinding] {
    KioskSetting.allCases.map { setting in
      let (isClosed, found) = answer(setting)
      let state: KioskFinding.State =
        switch isClosed {
        case true?: .ok
        case false?: .open
        case nil: .unknown
        }
      return KioskFinding(setting: setting, state: state, found: found)
    }
  }

  /// Whether a setting is closed, `nil` where that cannot be told, and the facts.
  typealias Answer = (isClosed: Bool?, found: String)

  private func answer(_ setting: KioskSetting) -> Answer {
    switch setting {
    case .consoleSwitching: consoleSwitching()
    case .consoleKeys: consoleKeys()
    case .virtualTerminals: virtualTerminals()
    case .getty: masks(["getty@.service", "autovt@.service", "serial-getty@.service"])
    case .debugShell: debugShell()
    case .desktop: desktop()
    case .sysRq: sysRq()
    case .ctrlAltDel: ctrlAltDel()
    case .tiocsti: tiocsti()
    case .kernelMessages: kernelMessages()
    case .mousePaste: mousePaste()
    case .coreDumps: coreDumps()
    case .backtrace: backtrace()
    case .user: user()
    case .respawn: respawn()
    case .noShell: noShell()
    case .consoleRestored: consoleRestored()
    case .running: running()
    case .utf8: utf8()
    case .font: font()
    }
  }

  /// Whether the machine shows its kernel's settings at all.
  var showsKernel: Bool { files.exists("/proc/sys/kernel") }

  /// All of `answers` together: open when one is, else unknown when one is.
  func together(_ answers: [Answer]) -> Answer {
    let all = answers.map(\.isClosed)
    let isClosed: Bool? = all.contains(false) ? false : all.contains(nil) ? nil : true
    return (isClosed, answers.map(\.found).joined(separator: ", "))
  }
}
