import NIOSSL

/// A terminal's certificate and what it trusts.
package struct LoadIdentity: Sendable {
  let context: NIOSSLContext

  /// From PEM files: the exam's authority, the terminal's certificate and its key.
  package init(authority: String, certificate: String, key: String) throws {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.minimumTLSVersion = .tlsv13
    configuration.trustRoots = .file(authority)
    configuration.certificateChain = try NIOSSLCertificate.fromPEMFile(certificate)
      .map { .certificate($0) }
    configuration.privateKey = .privateKey(try NIOSSLPrivateKey(file: key, format: .pem))
    // The authority signs for one exam only; the server is named by address.
    configuration.certificateVerification = .noHostnameVerification
    context = try NIOSSLContext(configuration: configuration)
  }
}
