/// What was found of one setting.
struct KioskFinding: Hashable, Sendable {
  /// Whether a candidate can get out there.
  enum State: String, Hashable, Sendable, CaseIterable {
    case ok, open, unknown
  }

  var setting: KioskSetting
  var state: State
  /// The facts as the machine states them, such as `kernel.sysrq = 438`.
  var found: String
}
