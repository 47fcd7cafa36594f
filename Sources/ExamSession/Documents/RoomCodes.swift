package import Assessment
package import CanonicalBytes

/// `access.json`: the codes that are printed for the envelopes.
package struct RoomCodes: Hashable, Sendable {
  /// Personal access codes, valid all session.
  package var accessCodes: [CandidateNumber: String]
  /// The room's session code (mã ca thi).
  package var roomCode: String
  /// What a proctor's command must show the server; known only on the server machine.
  package var proctorToken: String

  package init(
    accessCodes: [CandidateNumber: String], roomCode: String, proctorToken: String
  ) {
    self.accessCodes = accessCodes
    self.roomCode = roomCode
    self.proctorToken = proctorToken
  }

  package init(json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    accessCodes = [:]
    for pair in try fields.array("codes") {
      guard let pair = pair.arrayValue, pair.count == 2, let candidate = pair[0].stringValue,
        let code = pair[1].stringValue
      else { throw .field("codes") }
      accessCodes[CandidateNumber(candidate)] = code
    }
    roomCode = try fields.string("room_code")
    proctorToken = try fields.string("proctor_token")
    try fields.finish()
  }

  package var json: CanonicalJSON {
    let codes = accessCodes.sorted { $0.key < $1.key }.map {
      CanonicalJSON.array([.string($0.key.rawValue), .string($0.value)])
    }
    return [
      "codes": .array(codes), "proctor_token": .string(proctorToken),
      "room_code": .string(roomCode),
    ]
  }

  /// What a room needs to check what people type.
  package var secrets: RoomSecrets { RoomSecrets(accessCodes: accessCodes, roomCode: roomCode) }
}
