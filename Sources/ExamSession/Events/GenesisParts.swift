package import CanonicalBytes

/// When the exam starts for everybody, and how long it lasts.
package struct ExamTimes: Hashable, Sendable {
  package var start: LogTime
  package var minutes: Int

  package init(start: LogTime, minutes: Int) {
    self.start = start
    self.minutes = minutes
  }

  package init?(json: CanonicalJSON) {
    guard json.objectValue?.count == 2, let start = json["start"]?.integerValue,
      let minutes = json["minutes"]?.integerValue
    else { return nil }
    self.init(start: LogTime(milliseconds: start), minutes: minutes)
  }

  package var json: CanonicalJSON {
    ["minutes": .integer(minutes), "start": .integer(start.milliseconds)]
  }
}

/// A party's promise of a share of the seed.
package struct SeedCommitment: Hashable, Sendable {
  package var party: String
  package var commitment: Digest32

  package init(party: String, commitment: Digest32) {
    self.party = party
    self.commitment = commitment
  }

  package init?(json: CanonicalJSON) {
    guard json.objectValue?.count == 2, let party = json["party"]?.stringValue,
      let bytes = json["c"]?.stringValue.flatMap({ Base64.decode($0) }),
      let commitment = Digest32(bytes)
    else { return nil }
    self.init(party: party, commitment: commitment)
  }

  package var json: CanonicalJSON {
    ["c": .string(commitment.base64), "party": .string(party)]
  }
}

/// A sealed file and the hash of its bytes.
package struct SealedFile: Hashable, Sendable {
  package var name: String
  package var sha: String

  package init(name: String, sha: String) {
    self.name = name
    self.sha = sha
  }

  package init?(json: CanonicalJSON) {
    guard json.objectValue?.count == 2, let name = json["name"]?.stringValue,
      let sha = json["sha"]?.stringValue
    else { return nil }
    self.init(name: name, sha: sha)
  }

  package var json: CanonicalJSON { ["name": .string(name), "sha": .string(sha)] }
}

/// A person who may approve acts of this exam.
package struct Official: Hashable, Sendable {
  package var name: String
  /// Ed25519 public key, 32 bytes.
  package var key: [UInt8]
  package var role: OfficialRole

  package init(name: String, key: [UInt8], role: OfficialRole) {
    self.name = name
    self.key = key
    self.role = role
  }

  package init?(json: CanonicalJSON) {
    guard json.objectValue?.count == 3, let name = json["name"]?.stringValue,
      let key = json["pk"]?.stringValue.flatMap({ Base64.decode($0) }), key.count == 32,
      let role = json["role"]?.stringValue.flatMap(OfficialRole.init(rawValue:))
    else { return nil }
    self.init(name: name, key: key, role: role)
  }

  package var json: CanonicalJSON {
    ["name": .string(name), "pk": .string(Base64.encode(key)), "role": .string(role.rawValue)]
  }
}

/// What an official is in the exam council or in the room.
package enum OfficialRole: String, Hashable, Sendable, CaseIterable {
  /// Chủ tịch Hội đồng.
  case chair
  /// Ủy viên kiêm Thư ký.
  case secretary
  /// Trưởng ban coi thi.
  case headProctor = "head_proctor"
  /// Giám thị phòng thi.
  case proctor
  /// Ban giám sát.
  case supervisor
  /// Kỹ thuật viên.
  case technician
}
