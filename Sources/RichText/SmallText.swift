/// Superscripts and subscripts that Unicode has as characters.
enum SmallText {
  /// `content` as superscripts; `nil` when a character has none.
  static func raised(_ content: [RichInline]) -> String? { small(content, raised) }

  /// `content` as subscripts; `nil` when a character has none.
  static func lowered(_ content: [RichInline]) -> String? { small(content, lowered) }

  private static func small(
    _ content: [RichInline], _ table: [Character: Character]
  ) -> String? {
    guard content.count == 1, case .text(let text) = content[0] else { return nil }
    let small = text.compactMap { table[$0] }
    return small.count == text.count ? String(small) : nil
  }

  private static let raised = table(
    "0123456789+-−=()abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
  private static let lowered = table(
    "0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")

  private static func table(_ from: String, _ to: String) -> [Character: Character] {
    Dictionary(zip(from, to), uniquingKeysWith: { first, _ in first })
  }
}
