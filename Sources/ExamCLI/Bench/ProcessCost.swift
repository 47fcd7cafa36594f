import Foundation

/// What a process has cost so far, as the kernel tells it; 0 where it does not.
struct ProcessCost {
  /// The kernel counts processor time for programs in hundredths of a second.
  private static let ticksPerSecond = 100.0

  private let folder: String

  /// The process of this number.
  init(_ id: Int32) { folder = "/proc/\(id)" }

  /// Seconds of processor time, all threads together.
  var processorSeconds: Double {
    let fields = text("stat").split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else {
      return 0
    }
    return (user + system) / Self.ticksPerSecond
  }

  /// The most memory it ever held, in megabytes of 10⁶ bytes.
  var peakMegabytes: Double {
    let line = text("status").split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    let number = line.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }.first
    return (number ?? 0) * 1_024 / 1_000_000
  }

  private func text(_ name: String) -> String {
    (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? ""
  }
}
