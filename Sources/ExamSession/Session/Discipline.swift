package import Assessment

/// The forms of discipline a decision may name, TT 22/2025 Nội quy Đ2.
///
/// Prefixed because the same words name disciplinary forms of civil servants.
package enum Discipline: String, Hashable, Sendable, CaseIterable {
  /// Khiển trách.
  case reprimand = "exam_reprimand"
  /// Cảnh cáo.
  case warning = "exam_warning"
  /// Đình chỉ thi: the test is annulled.
  case suspension = "exam_suspension"
  /// Hủy kết quả thi.
  case annulment = "exam_annulment"

  /// The part of the result that is taken away under this profile.
  package func deduction(in profile: RegulationProfile) -> Fraction {
    switch self {
    case .reprimand: profile.reprimand
    case .warning: profile.warning
    case .suspension, .annulment: .one
    }
  }
}
