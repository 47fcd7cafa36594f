import Assessment
import CanonicalBytes
import Testing

@Suite("Typed numbers")
struct NumberTests {
  @Test("Comma and point are both decimal marks; thousands may be grouped by the other or a space")
  func written() {
    for (text, plain) in [
      ("12,5", "12.5"), ("12.5", "12.5"), ("-0,10", "-0.1"), ("−3", "-3"), ("+7", "7"),
      ("1.234,5", "1234.5"), ("1,234.5", "1234.5"), ("1.234.567", "1234567"),
      ("1 000 000", "1000000"), ("1\u{A0}000,25", "1000.25"), ("1.500", "1.5"), (",5", "0.5"),
      ("000", "0"), ("0,1", "0.1"),
    ] {
      #expect(ExactDecimal(written: text)?.text() == plain, "\(text)")
    }
    for bad in [
      "", " ", "-", ",", "5,", "1,2,3", "1.23.456", "1 00", "12 5", "1,234.567.8", "1e3", "½",
      "12%", "0x1F", "--1", "١٢", "1234567890123456789",
    ] {
      #expect(ExactDecimal(written: bad) == nil, "\(bad)")
    }
  }

  @Test("A tolerance is exact: the edge counts, the next digit does not")
  func tolerance() {
    let key = NumberKey.value("12,5", tolerance: "0,05")
    for right in ["12.5", "12,45", "12,55", "12.550"] { #expect(key.accepts(right), "\(right)") }
    for wrong in ["12,449999999999999999", "12.5500000000000001", "13", "mười hai"] {
      #expect(!key.accepts(wrong), "\(wrong)")
    }
    let range = NumberKey.range(from: "-1", to: "2")
    #expect(range.accepts("-1") && range.accepts("2,0") && !range.accepts("2,0001"))
    #expect(NumberKey.value("1", tolerance: "-1").bounds == nil)
    #expect(NumberKey.range(from: "3", to: "2").bounds == nil)
  }
}
