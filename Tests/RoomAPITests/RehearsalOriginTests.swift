import RoomAPI
import Testing

@Suite("The origin of a rehearsal")
struct RehearsalOriginTests {
  @Test("is no exam's, and belongs to one exam")
  func origins() {
    let origin = RehearsalOrigin.of("thi.vn/vc01/p03", second: 17)
    #expect(origin == "thi.vn/vc01/p03/rehearsal-17")
    #expect(RehearsalOrigin.isRehearsal(origin))
    #expect(RehearsalOrigin.isRehearsal(origin, of: "thi.vn/vc01/p03"))
    for other in ["thi.vn/vc01/p0", "thi.vn/vc01/p03/rehearsal-1", "thi.vn/vc02/p03"] {
      #expect(!RehearsalOrigin.isRehearsal(origin, of: other), "\(other)")
    }
    for real in ["thi.vn/vc01/p03", "thi.vn/vc01/rehearsal-1", "thi.vn/vc01/p03/c1", ""] {
      #expect(!RehearsalOrigin.isRehearsal(real), "\(real)")
    }
  }
}
