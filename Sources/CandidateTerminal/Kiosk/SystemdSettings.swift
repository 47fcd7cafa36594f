import Foundation

/// The settings of one systemd configuration or unit with its drop-ins, as systemd.syntax(7) has it.
struct SystemdSettings: Sendable {
  private var values: [String: [String]] = [:]
  /// Whether there was any file.
  private(set) var isPresent = false

  /// Reads `name`, such as `logind.conf` or `khoathi-terminal.service`, in the folders named
  /// `systemd` (configurations) or `systemd/system` (units). A folder earlier in the list hides
  /// files of the same name in the later ones; drop-ins follow the file, sorted by their names.
  init(_ name: String, in folders: [String], files: MachineFiles) {
    if let folder = folders.first(where: { files.exists("\($0)/\(name)") }) {
      read(files.text("\(folder)/\(name)"))
    }
    var dropIns: [String: String] = [:]
    for folder in folders {
      for dropIn in files.names(in: "\(folder)/\(name).d") where dropIn.hasSuffix(".conf") {
        let path = "\(folder)/\(name).d/\(dropIn)"
        if dropIns[dropIn] == nil { dropIns[dropIn] = path }
      }
    }
    for (_, path) in dropIns.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      read(files.text(path))
    }
  }

  static func configuration(_ name: String, _ files: MachineFiles) -> SystemdSettings {
    let folders = ["/etc", "/run", "/usr/local/lib", "/usr/lib", "/lib"].map { $0 + "/systemd" }
    return SystemdSettings(name, in: folders, files: files)
  }

  static func unit(_ name: String, _ files: MachineFiles) -> SystemdSettings {
    let folders = ["/etc", "/run", "/usr/local/lib", "/usr/lib", "/lib"]
    return SystemdSettings(name, in: folders.map { $0 + "/systemd/system" }, files: files)
  }

  /// All values of a key such as `Service.Environment`, in order; an empty one forgets those before.
  subscript(all key: String) -> [String] { values[key] ?? [] }

  /// The value of a key that holds one: the last one counts.
  subscript(key: String) -> String? { values[key]?.last }

  /// Whether a key holds what systemd takes for true.
  func isOn(_ key: String) -> Bool {
    ["1", "yes", "true", "on"].contains(self[key]?.lowercased() ?? "")
  }

  private mutating func read(_ text: String?) {
    guard let text else { return }
    isPresent = true
    var section = ""
    for line in text.replacing("\\\n", with: " ").split(separator: "\n") {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.hasPrefix("#") || line.hasPrefix(";") { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        section = String(line.dropFirst().dropLast())
        continue
      }
      guard let sign = line.firstIndex(of: "=") else { continue }
      let key = section + "." + line[..<sign].trimmingCharacters(in: .whitespaces)
      let value = line[line.index(after: sign)...].trimmingCharacters(in: .whitespaces)
      if value.isEmpty { values[key] = nil } else { values[key, default: []].append(value) }
    }
  }
}
