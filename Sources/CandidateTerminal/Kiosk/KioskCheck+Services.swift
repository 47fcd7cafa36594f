extension KioskCheck {
  /// Whether systemd is kept from starting each of `units`.
  func masks(_ units: [String]) -> Answer {
    guard files.exists("/etc") else { return (nil, "/etc –") }
    let open = units.filter { files.link("/etc/systemd/system/\($0)") != "/dev/null" }
    return open.isEmpty
      ? (true, units.map { "\($0) → /dev/null" }.joined(separator: ", "))
      : (false, "masked –: " + open.joined(separator: ", "))
  }

  func virtualTerminals() -> Answer {
    let login = SystemdSettings.configuration("logind.conf", files)
    return together(
      ["NAutoVTs", "ReserveVT"].map { key in
        let value = login["Login." + key]
        return (value == "0", "\(key)=\(value ?? "")")
      })
  }

  func desktop() -> Answer {
    guard files.exists("/etc") else { return (nil, "/etc –") }
    let link = files.link("/etc/systemd/system/display-manager.service")
    return (link == nil || link == "/dev/null", "display-manager.service \(link ?? "–")")
  }

  func mousePaste() -> Answer {
    let running = processes.first { $0.name == "gpm" }
    if let running { return (false, "gpm: \(running.id)") }
    return files.exists("/usr/sbin/gpm") ? masks(["gpm.service"]) : (true, "/usr/sbin/gpm –")
  }

  /// The facts about the unit, open without a unit.
  private func inUnit(_ answers: () -> [Answer]) -> Answer {
    unit.settings.isPresent ? together(answers()) : (false, "\(KioskUnit.name) –")
  }

  private func setting(_ key: String, _ isClosed: (String) -> Bool) -> Answer {
    let value = unit.settings["Service." + key] ?? ""
    return (isClosed(value), "\(key)=\(value)")
  }

  private func isOn(_ key: String) -> Answer {
    (unit.settings.isOn("Service." + key), "\(key)=\(unit.settings["Service." + key] ?? "")")
  }

  func backtrace() -> Answer {
    inUnit {
      let value = unit.environment.last { $0.hasPrefix("SWIFT_BACKTRACE=") }
      return [(value == "SWIFT_BACKTRACE=enable=no", value ?? "SWIFT_BACKTRACE –")]
    }
  }

  func user() -> Answer {
    inUnit {
      let name = unit.settings["Service.User"] ?? ""
      let account = files.text("/etc/passwd")?.split(separator: "\n")
        .map { $0.split(separator: ":", omittingEmptySubsequences: false) }
        .first { $0.first.map { $0 == name } ?? false }
      let shell = account.flatMap { $0.count > 6 ? String($0[6]) : nil }
      let number = account.flatMap { $0.count > 2 ? Int($0[2]) : nil }
      return [
        (number.map { $0 > 0 } ?? false, "User=\(name)"),
        (shell == "/usr/sbin/nologin" || shell == "/bin/false", shell ?? "/etc/passwd –"),
        setting("PAMName") { $0.isEmpty }, isOn("NoNewPrivileges"),
      ]
    }
  }

  func respawn() -> Answer {
    inUnit {
      let limit = unit.settings["Unit.StartLimitIntervalSec"]
      let pause = unit.settings["Service.RestartSec"] ?? ""
      return [
        (unit.isEnabled, unit.isEnabled ? "enabled" : "enabled –"),
        setting("Restart") { $0 == "always" },
        (unit.pause.map { $0 <= 5 } ?? false, "RestartSec=\(pause)"),
        (limit == "0", "StartLimitIntervalSec=\(limit ?? "")"),
      ]
    }
  }

  func noShell() -> Answer {
    inUnit {
      let program = unit.command.first ?? ""
      return [
        (program.hasSuffix("/khoathi-terminal"), "ExecStart=\(program)"),
        setting("StandardInput") { ["tty", "tty-force", "tty-fail"].contains($0) },
        setting("TTYPath") { $0.hasPrefix("/dev/tty") && Int($0.dropFirst(8)) ?? 0 > 0 },
      ]
    }
  }

  func consoleRestored() -> Answer {
    inUnit {
      let lock = unit.settings[all: "Service.ExecStartPre"].contains {
        $0.contains("--lock-console")
      }
      return [
        isOn("TTYReset"), isOn("TTYVHangup"), isOn("TTYVTDisallocate"),
        (lock, lock ? "--lock-console" : "--lock-console –"),
      ]
    }
  }
}
