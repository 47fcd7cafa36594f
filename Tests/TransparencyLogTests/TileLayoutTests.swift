import CanonicalBytes
import Seeded
import Testing
import TransparencyLog

@Suite("Tiles")
struct TileLayoutTests {
  @Test("Paths are those of the tlog-tiles examples")
  func paths() {
    #expect(
      TileLayout.path(level: 0, tile: 1_234_067, count: 256) == "tile/0/x001/x234/067")
    #expect(TileLayout.path(level: 2, tile: 0, count: 1) == "tile/2/000.p/1")
    #expect(TileLayout.entriesPath(tile: 273, count: 112) == "tile/entries/273.p/112")
    let paths = TileLayout.paths(size: 70_000)
    #expect(paths.count { $0.hasPrefix("tile/0/") } == 274)
    #expect(paths.contains("tile/0/273.p/112"))
    #expect(paths.contains("tile/1/000"))
    #expect(paths.contains("tile/1/001.p/17"))
    #expect(paths.last == "tile/2/000.p/1")
    #expect(TileLayout.paths(size: 256).suffix(2) == ["tile/0/000", "tile/1/000.p/1"])
    #expect(TileLayout.paths(size: 0).isEmpty)
  }

  @Test(
    "What is written is read back, for sizes around the edges of tiles",
    arguments: [0, 1, 2, 255, 256, 257, 300, 511, 512, 513, 1_000])
  func roundTrip(size: Int) throws {
    let entries = (0..<size).map { Array("entry \($0)".utf8) }
    let root = MerkleTree.root(entries.map(MerkleTree.leafHash))
    let files = try TileLayout.files(entries: entries)
    #expect(Set(files.map(\.path)) == Set(TileLayout.paths(size: size)))
    let contents = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    #expect(try TileReader(size: size) { contents[$0] }.entries(root: root) == entries)
  }

  @Test("A level-2 tile appears above 65,536 entries and is checked")
  func threeLevels() throws {
    let entries = (0..<65_537).map { [UInt8($0 & 255), UInt8($0 >> 8 & 255), UInt8($0 >> 16)] }
    let root = MerkleTree.root(entries.map(MerkleTree.leafHash))
    var contents: [String: [UInt8]] = [:]
    for file in try TileLayout.files(entries: entries) { contents[file.path] = file.bytes }
    #expect(try TileReader(size: 65_537) { contents[$0] }.entries(root: root).count == 65_537)
    contents["tile/2/000.p/1"]?[31] ^= 1
    #expect(throws: TileRefusal.node(path: "tile/2/000.p/1", position: 0)) {
      try TileReader(size: 65_537) { contents[$0] }.entries(root: root)
    }
  }

  @Test("Any flipped, missing or surplus byte of any file is found and the file is named")
  func mutants() throws {
    let entries = try ToyLog().entries.map(\.canonicalBytes)
    let root = MerkleTree.root(entries.map(MerkleTree.leafHash))
    let files = try TileLayout.files(entries: entries)
    let original = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    func refusal(_ contents: [String: [UInt8]]) -> TileRefusal? {
      do throws(TileRefusal) {
        _ = try TileReader(size: 300) { contents[$0] }.entries(root: root)
        return nil
      } catch { return error }
    }
    #expect(refusal(original) == nil)
    for seed in 0..<60 {
      var dice = SplitMix(seed: seed)
      let path = files[Int.random(in: files.indices, using: &dice)].path
      var contents = original
      let bytes = original[path] ?? []
      switch seed % 4 {
      case 0: contents[path] = nil
      case 1: contents[path] = bytes + [0]
      case 2: contents[path] = bytes.dropLast()
      default: contents[path]?[Int.random(in: bytes.indices, using: &dice)] ^= 4
      }
      #expect(refusal(contents) != nil, "seed \(seed), \(path)")
    }
    var leaf = original
    leaf["tile/0/001.p/44"]?[32] ^= 1
    #expect(refusal(leaf) == .entry(index: 257, path: "tile/0/001.p/44"))
    var upper = original
    upper["tile/1/000.p/1"]?[0] ^= 1
    #expect(refusal(upper) == .node(path: "tile/1/000.p/1", position: 0))
    #expect(throws: TileRefusal.root) {
      try TileReader(size: 300) { original[$0] }.entries(root: MerkleTree.emptyRoot)
    }
  }

  @Test("An entry of 65,535 bytes is written, one byte more is refused")
  func longest() throws {
    let longest = [UInt8](repeating: 7, count: 65_535)
    let file = try TileLayout.files(entries: [longest])[0]
    #expect(file.bytes.prefix(2) == [0xFF, 0xFF])
    #expect(throws: TileRefusal.entryTooLong(index: 1)) {
      try TileLayout.files(entries: [longest, longest + [7]])
    }
  }
}
