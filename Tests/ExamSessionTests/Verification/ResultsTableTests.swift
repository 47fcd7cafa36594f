import Assessment
import Testing

@testable import ExamSession

@Suite("results.csv")
struct ResultsTableTests {
  @Test("quotes what RFC 4180 says and gives two decimals")
  func bytes() throws {
    let row = ResultsRow(
      candidate: "0002", name: "Trần \"Ba\", Bình", born: "2000-01-31", form: "", correct: 39,
      items: 60, raw: Points(hundredths: 3_905), maximum: Points(hundredths: 6_000),
      deduction: try #require(Fraction(1, 4)), net: try #require(Fraction(117, 4)),
      result: "fail", receipt: "V6HF-3MFG-S0TF-M4K5", signature: "signed")
    var first = row
    (first.candidate, first.name, first.signature) = ("0001", "Ánh", "")
    let text = String(decoding: ResultsTable(rows: [row, first]).bytes, as: UTF8.self)
    #expect(
      text == """
        cand,name,born,form,correct,items,raw,max,deduction,net,result,receipt,signature
        0001,Ánh,2000-01-31,,39,60,39.05,60.00,0.25,29.25,fail,V6HF-3MFG-S0TF-M4K5,
        0002,"Trần ""Ba"", Bình",2000-01-31,,39,60,39.05,60.00,0.25,29.25,fail,\
        V6HF-3MFG-S0TF-M4K5,signed

        """)
  }

  @Test(
    "adds deductions exactly and never takes more than the whole",
    arguments: [
      (["1/4"], "1/4"), (["1/4", "1/2"], "3/4"), (["1/2", "1/2"], "1/1"),
      (["1/3", "1/6", "1/7"], "9/14"), (["1/1", "1/4"], "1/1"), ([], "0/1"),
    ])
  func deductions(parts: [String], total: String) {
    #expect(Fraction.total(parts.compactMap { Fraction($0) }).text == total)
  }
}
