/// Numbers for pairs of colours, given as they are first needed.
struct ColorPairs {
  private struct Pair: Hashable {
    let foreground: Look.Color?
    let background: Look.Color?
  }

  private var numbers: [Pair: Int16] = [:]

  /// The number of the colours of `look`; `define` gets a new number, foreground and background,
  /// where −1 is the terminal's own colour.
  mutating func number(_ look: Look, define: (Int16, Int16, Int16) -> Int32) -> Int16 {
    guard look.foreground != nil || look.background != nil else { return 0 }
    let pair = Pair(foreground: look.foreground, background: look.background)
    if let number = numbers[pair] { return number }
    let number = Int16(numbers.count + 1)
    _ = define(number, look.foreground?.rawValue ?? -1, look.background?.rawValue ?? -1)
    numbers[pair] = number
    return number
  }
}
