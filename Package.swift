// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target: no implicit existentials, imports or isolation, no warnings.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient = Target.Dependency.product(
  name: "AsyncHTTPClient", package: "async-http-client")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

/// `files` names the folder of golden files that the tests read where they lie.
func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], files: String? = nil
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies,
    exclude: files.map { [$0] } ?? [], swiftSettings: house)
}

let package = Package(
  name: "KhoaThi",
  products: [
    .library(name: "Assessment", targets: ["Assessment", "CanonicalBytes"]),
    .library(name: "TransparencyLog", targets: ["TransparencyLog", "CanonicalBytes"]),
    .executable(name: "khoathi", targets: ["ExamCLI"]),
    .executable(name: "khoathi-terminal", targets: ["CandidateTerminal"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
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
    library("Assessment", ["CanonicalBytes", "CTicketHash", "RichText", yams]),
    library("TransparencyLog", ["CanonicalBytes", crypto]),
    library("SealedFiles", ["CanonicalBytes", crypto, cryptoExtras]),
    library("ExamSession", ["Assessment", "CanonicalBytes", "TransparencyLog", crypto]),
    library("RoomAPI", ["CanonicalBytes"]),
    library("TextScreen"),
    library("RichText", ["TextScreen"]),
    library("Reports", ["Assessment", "CanonicalBytes", "RichText"]),
    library("CandidateUI", ["CanonicalBytes", "RichText", "RoomAPI", "TextScreen"]),
    // Edges.
    library(
      "SessionStore",
      ["Assessment", "CanonicalBytes", "ExamSession", "TransparencyLog", crypto, grdb]),
    library(
      "RoomServer",
      [
        "Assessment", "CanonicalBytes", "CProcessGuard", "ExamSession", "RoomAPI", "RoomClient",
        "SealedFiles", "SessionStore", "TransparencyLog", httpTypes, hummingbird, logging, nioCore,
      ]),
    library(
      "RoomClient",
      [
        "CanonicalBytes", "RoomAPI", "TransparencyLog", asyncHTTPClient, crypto, nioCore, nioHTTP1,
      ]),
    library(
      "WitnessServer",
      ["CanonicalBytes", "TransparencyLog", httpTypes, hummingbird, logging, nioCore]),
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CQREncode"),
    library("CursesTerminal", ["CNcurses", "TextScreen"]),
    // Programs.
    .executableTarget(
      name: "CandidateTerminal",
      dependencies: [
        "CandidateUI", "CursesTerminal", "RoomAPI", "RoomClient", "TextScreen", argumentParser,
      ],
      swiftSettings: house),
    .executableTarget(
      name: "ExamCLI",
      dependencies: [
        "Assessment", "CQREncode", "CanonicalBytes", "ExamSession", "Reports", "RoomAPI",
        "RoomClient", "RoomServer", "SealedFiles", "SessionStore", "TransparencyLog",
        "WitnessServer", argumentParser, crypto,
      ],
      swiftSettings: house),
    // Tests.
    tests(of: "CanonicalBytes"),
    tests(of: "Assessment", ["CanonicalBytes", "CTicketHash", crypto], files: "Golden"),
    tests(of: "TransparencyLog", ["CanonicalBytes", crypto]),
    tests(of: "SealedFiles", ["CanonicalBytes", crypto]),
    tests(of: "ExamSession", ["Assessment", "CanonicalBytes", "TransparencyLog", crypto]),
    tests(of: "RoomAPI", ["CanonicalBytes"]),
    tests(of: "RoomClient", ["CanonicalBytes", "RoomAPI", "TransparencyLog"]),
    tests(of: "WitnessServer", ["CanonicalBytes", "TransparencyLog"]),
    tests(of: "TextScreen"),
    tests(of: "RichText", ["TextScreen"]),
    tests(of: "Reports", ["Assessment", "CanonicalBytes", "RichText"]),
    tests(
      of: "CandidateUI", ["CanonicalBytes", "RichText", "RoomAPI", "TextScreen"],
      files: "Screens"),
    tests(of: "SessionStore", ["CanonicalBytes", "ExamSession", "TransparencyLog", crypto]),
    tests(
      of: "RoomServer",
      [
        "Assessment", "CanonicalBytes", "ExamSession", "RoomAPI", "RoomClient", "SealedFiles",
        "SessionStore", "TransparencyLog", "WitnessServer", crypto,
      ]),
    tests(
      of: "ExamCLI",
      [
        "Assessment", "CanonicalBytes", "ExamSession", "RoomAPI", "RoomClient", "RoomServer",
        "SealedFiles", "SessionStore", "TransparencyLog", "WitnessServer",
      ]),
    tests(of: "CursesTerminal", ["CNcurses", "CandidateUI", "TextScreen"]),
    tests(
      of: "CandidateTerminal",
      [
        "Assessment", "CandidateUI", "CanonicalBytes", "ExamSession", "RoomAPI", "RoomServer",
        "SessionStore", "TextScreen", "TransparencyLog",
      ], files: "Screens"),
  ]
)
