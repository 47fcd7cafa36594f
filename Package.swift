// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target: no implicit existentials, imports or isolation, no warnings.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// The compiler's fuzzer, where `Scripts/fuzz` builds; no other build knows it.
let fuzzer = Context.environment["KHOATHI_FUZZER"]
let house = fuzzer == nil ? strict : strict + [.unsafeFlags(["-sanitize=fuzzer"])]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient = Target.Dependency.product(
  name: "AsyncHTTPClient", package: "async-http-client")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(
  name: "HummingbirdCore", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let nioTLS = Target.Dependency.product(name: "NIOTLS", package: "swift-nio")
let swiftASN1 = Target.Dependency.product(name: "SwiftASN1", package: "swift-asn1")
let x509 = Target.Dependency.product(name: "X509", package: "swift-certificates")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

/// `files` names the folder of golden files that the tests read where they lie.
func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], files: String? = nil
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "Seeded"] + dependencies,
    exclude: files.map { [$0] } ?? [], swiftSettings: house)
}

let package = Package(
  name: "KhoaThi",
  products: [
    .library(name: "Assessment", targets: ["Assessment", "CanonicalBytes"]),
    .library(name: "TransparencyLog", targets: ["TransparencyLog", "CanonicalBytes"]),
    .executable(name: "khoathi", targets: ["ExamCLI"]),
    .executable(name: "khoathi-simulate", targets: ["SimulationCLI"]),
    .executable(name: "khoathi-terminal", targets: ["CandidateTerminal"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
    .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
  ],
  targets: [
    // Pure.
    library("CanonicalBytes", [crypto]),
    .target(name: "CTicketHash"),
    .target(name: "CProcessGuard"),
    .target(name: "CDiskSpace"),
    library("Assessment", ["CanonicalBytes", "CTicketHash", "RichText", yams]),
    library("TransparencyLog", ["CanonicalBytes", crypto]),
    library("SealedFiles", ["CanonicalBytes", crypto, cryptoExtras]),
    library("ExamSession", ["Assessment", "CanonicalBytes", "TransparencyLog", crypto]),
    library("RoomAPI", ["CanonicalBytes", crypto]),
    library("TextScreen", ["CanonicalBytes"]),
    library("RichText", ["TextScreen"]),
    library("Reports", ["Assessment", "CanonicalBytes", "RichText"]),
    library("Interchange", ["Assessment", "CanonicalBytes", "RichText"]),
    library("CandidateUI", ["CanonicalBytes", "RichText", "RoomAPI", "TextScreen"]),
    library("ProctorUI", ["RoomAPI", "TextScreen"]),
    library(
      "RoomLoad", ["CanonicalBytes", "RoomAPI", crypto, nioCore, nioHTTP1, nioPosix, nioSSL]),
    // Edges.
    library(
      "SessionStore",
      [
        "Assessment", "CanonicalBytes", "CDiskSpace", "ExamSession", "TransparencyLog", crypto,
        grdb,
      ]),
    library(
      "RoomServer",
      [
        "Assessment", "CanonicalBytes", "CProcessGuard", "ExamSession", "RoomAPI", "RoomClient",
        "SealedFiles", "SessionStore", "TransparencyLog", crypto, httpTypes, hummingbird,
        hummingbirdCore, logging, nioCore, nioHTTPTypes, nioSSL, nioTLS, swiftASN1, x509,
      ]),
    library(
      "RoomClient",
      [
        "CanonicalBytes", "RoomAPI", "TransparencyLog", asyncHTTPClient, crypto, nioCore, nioHTTP1,
        nioSSL,
      ]),
    library(
      "WitnessServer",
      ["CanonicalBytes", "TransparencyLog", httpTypes, hummingbird, logging, nioCore]),
    .systemLibrary(name: "CLibArchive"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    library("InterchangeContainers", ["CLibArchive", "CLibXML2", "Interchange"]),
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CQREncode"),
    library("CursesTerminal", ["CNcurses", "TextScreen"]),
    // Programs.
    .executableTarget(
      name: "CandidateTerminal",
      dependencies: [
        "CandidateUI", "CanonicalBytes", "CursesTerminal", "RoomAPI", "RoomClient", "TextScreen",
        argumentParser, crypto,
      ],
      swiftSettings: house),
    .executableTarget(
      name: "ExamCLI",
      dependencies: [
        "Assessment", "CQREncode", "CanonicalBytes", "CursesTerminal", "ExamSession", "Interchange",
        "InterchangeContainers", "ProctorUI", "Reports", "RichText", "RoomAPI", "RoomClient",
        "RoomLoad", "RoomServer", "SealedFiles",
        "SessionStore", "TextScreen", "TransparencyLog", "WitnessServer", argumentParser, crypto,
        x509,
      ],
      swiftSettings: house),
    library(
      "RoomSimulation",
      [
        "Assessment", "CandidateUI", "CanonicalBytes", "ExamSession", "RoomAPI", "RoomClient",
        "RoomServer", "TextScreen", "TransparencyLog", crypto,
      ]),
    .executableTarget(
      name: "SimulationCLI",
      dependencies: ["RoomSimulation", argumentParser], swiftSettings: house),
    // Tests.
    .target(
      name: "TmuxDriving", dependencies: ["TextScreen"], path: "Tests/TmuxDriving",
      swiftSettings: house),
    .target(name: "Seeded", path: "Tests/Seeded", swiftSettings: house),
    .target(
      name: "WireFuzz",
      dependencies: [
        "CandidateUI", "CanonicalBytes", "CursesTerminal", "ExamSession", "RichText", "RoomAPI",
        "RoomClient", "RoomServer", "TextScreen", "TransparencyLog",
      ], path: "Tests/WireFuzz", swiftSettings: house),
    tests(of: "WireFuzz", ["ExamSession"], files: "Corpora"),
    tests(of: "CanonicalBytes"),
    tests(of: "Assessment", ["CanonicalBytes", "CTicketHash", crypto], files: "Golden"),
    tests(of: "TransparencyLog", ["CanonicalBytes", crypto]),
    tests(of: "SealedFiles", ["CanonicalBytes", crypto]),
    tests(
      of: "ExamSession", ["Assessment", "CanonicalBytes", "TransparencyLog", crypto],
      files: "Events/Golden"),
    tests(of: "RoomAPI", ["CanonicalBytes"]),
    tests(of: "RoomClient", ["CanonicalBytes", "RoomAPI", "TransparencyLog"]),
    tests(of: "WitnessServer", ["CanonicalBytes", "TransparencyLog"]),
    tests(of: "TextScreen"),
    tests(of: "RichText", ["TextScreen"]),
    tests(of: "Reports", ["Assessment", "CanonicalBytes", "RichText"]),
    tests(
      of: "Interchange", ["Assessment", "CanonicalBytes", "InterchangeContainers", "RichText"]),
    tests(of: "InterchangeContainers", ["Interchange"]),
    tests(
      of: "CandidateUI", ["CanonicalBytes", "RichText", "RoomAPI", "TextScreen"],
      files: "Screens"),
    tests(of: "ProctorUI", ["RoomAPI", "TextScreen"], files: "Screens"),
    tests(of: "SessionStore", ["CanonicalBytes", "ExamSession", "TransparencyLog", crypto]),
    tests(
      of: "RoomServer",
      [
        "Assessment", "CanonicalBytes", "ExamSession", "RoomAPI", "RoomClient", "SealedFiles",
        "SessionStore", "TransparencyLog", "WitnessServer", crypto, httpTypes, nioCore,
        nioEmbedded, nioHTTPTypes, nioPosix, nioSSL, swiftASN1, x509,
      ]),
    tests(
      of: "ExamCLI",
      [
        "Assessment", "CanonicalBytes", "ExamSession", "ProctorUI", "RoomAPI", "RoomClient",
        "RoomServer", "SealedFiles", "SessionStore", "TextScreen", "TmuxDriving", "TransparencyLog",
        "WitnessServer", argumentParser,
      ]),
    tests(of: "RoomSimulation"),
    tests(of: "CursesTerminal", ["CNcurses", "CandidateUI", "TextScreen"]),
    tests(
      of: "CandidateTerminal",
      [
        "Assessment", "CandidateUI", "CanonicalBytes", "ExamSession", "RoomAPI", "RoomServer",
        "SessionStore", "TextScreen", "TmuxDriving", "TransparencyLog", crypto,
      ], files: "Screens"),
  ]
)

if let fuzzer {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Tests/CLibFuzzer"),
    .executableTarget(
      name: "FuzzDriver", dependencies: ["CLibFuzzer", "CanonicalBytes", "WireFuzz"],
      path: "Tests/FuzzDriver", swiftSettings: house,
      linkerSettings: [.unsafeFlags([fuzzer]), .linkedLibrary("stdc++")]),
  ]
  package.products.append(.executable(name: "khoathi-fuzz", targets: ["FuzzDriver"]))
}
