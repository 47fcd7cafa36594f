/// A line for everything that happened, when somebody wants to read it.
///
/// A reference, so that a line may tell of the run that it is a part of.
final class Trace {
  private let isOn: Bool
  private(set) var text = ""

  init(isOn: Bool) { self.isOn = isOn }

  /// Notes what happened at a moment.
  func note(_ moment: Int, _ line: @autoclosure () -> String) {
    guard isOn else { return }
    let thousandths = String(moment % 1_000 + 1_000).dropFirst()
    text += "\(moment / 1_000).\(thousandths)  \(line())\n"
  }
}
