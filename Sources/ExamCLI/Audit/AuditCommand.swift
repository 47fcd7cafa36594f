import ArgumentParser

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Xuất và kiểm chứng hồ sơ một phòng thi – export and verify the record of a room.",
    discussion: """
      A bundle holds everything but trust: log key and witness policy come from the signed \
      minutes, never from the bundle.
        khoathi audit export p03 --output p03-bundle
        khoathi audit verify p03-bundle --policy policy.txt --vkey vkey.txt
        khoathi audit timeline 0001 p03-bundle
      """,
    subcommands: [
      AuditExport.self, AuditVerify.self, AuditLog.self, AuditTimeline.self, AuditProof.self,
      AuditReceipt.self, AuditErase.self, AuditSlip.self,
    ])
}
