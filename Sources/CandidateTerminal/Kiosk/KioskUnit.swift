import Foundation

/// The systemd unit that runs the terminal, as its files state it.
struct KioskUnit: Sendable {
  /// What the unit is called.
  static let name = "khoathi-terminal.service"

  let settings: SystemdSettings
  /// Whether it starts with the machine.
  let isEnabled: Bool

  init(_ files: MachineFiles) {
    settings = SystemdSettings.unit(Self.name, files)
    let folder = "/etc/systemd/system"
    isEnabled = ["multi-user.target.wants", "graphical.target.wants", "default.target.wants"]
      .contains { files.link("\(folder)/\($0)/\(Self.name)") != nil }
  }

  /// The console that the terminal runs on; the first one where no unit says so.
  var console: String { settings["Service.TTYPath"] ?? "/dev/tty1" }

  /// The words of the command that runs, without systemd's prefixes.
  var command: [String] {
    let line = settings["Service.ExecStart"] ?? ""
    return line.drop { "@-:+!".contains($0) }.split(separator: " ").map(String.init)
  }

  /// How long it waits before the next start, in seconds.
  var pause: Double? {
    guard let text = settings["Service.RestartSec"] else { return 0.1 }
    if let seconds = Double(text) { return seconds }
    if text.hasSuffix("ms") { return Double(text.dropLast(2)).map { $0 / 1_000 } }
    return text.hasSuffix("s") ? Double(text.dropLast()) : nil
  }

  /// The environment that it gives the terminal.
  var environment: [String] {
    settings[all: "Service.Environment"].flatMap { line in
      line.split(separator: " ").map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: "\"'"))
      }
    }
  }
}
