import Assessment
import Testing

@testable import Interchange

@Suite struct CommonSharesTests {
  @Test(
    "A rounded percent is the share that Moodle offers",
    arguments: [
      ("100", "1"), ("33.33333", "1/3"), ("-33.33333", "-1/3"), ("16.66667", "1/6"),
      ("14.28571", "1/7"), ("83.33333", "5/6"), ("11.11111", "1/9"), ("12.5", "1/8"), ("5", "1/20"),
      ("66.67", "2/3"), ("0", "0"), ("0.0000000", "0"), ("-100.00000", "-1"), (" 50 ", "1/2"),
      ("+20", "1/5"), ("14.285714285714286", "1/7"), ("30.000000000000004", "3/10"),
    ])
  func roundedPercents(_ percent: String, _ share: String) {
    #expect(CommonShares.share(percent: percent)?.text == share)
  }

  @Test(
    "Any other percent is the decimal as it stands",
    arguments: [
      ("-15", "-3/20"), ("33", "33/100"), ("33.3", "333/1000"), ("0.005", "1/20000"),
      ("12.345678", "6172839/50000000"), ("150", "3/2"), ("1", "1/100"),
    ])
  func otherPercents(_ percent: String, _ share: String) {
    let read = CommonShares.share(percent: percent)
    #expect(read?.text == share)
    #expect(read.map(CommonShares.isOffered) == false)
  }

  @Test(
    "What is no decimal with point is no share",
    arguments: [
      "", "abc", "33,3", "1e2", "--5", "5-", "1.2.3", "1000", "9999999999999999999", ".", "-",
    ]
  )
  func noPercents(_ percent: String) {
    #expect(CommonShares.share(percent: percent) == nil)
  }
}
