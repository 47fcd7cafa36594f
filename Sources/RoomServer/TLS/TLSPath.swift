/// Where the room's part of an enrolment lies in an exam's folder.
package enum TLSPath {
  package static let folder = "private/tls"
  /// The exam's CA, PEM.
  package static let authority = "private/tls/ca.pem"
  /// The CA's key, an age file sealed with a passphrase; absent once it was destroyed.
  package static let authorityKey = "private/tls/ca.key.age"
  package static let server = "private/tls/server.pem"
  package static let serverKey = "private/tls/server.key"
  /// The enrolment of the proctor's commands on the server machine: a folder as a terminal gets it.
  package static let proctor = "private/tls/proctor"
  /// The certificates that the server lets in, one ``EnrolledCertificate`` a line.
  package static let enrolled = "private/tls/enrolled.jsonl"
}
