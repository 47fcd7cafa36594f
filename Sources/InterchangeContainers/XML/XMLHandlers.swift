import CLibXML2

/// The functions that libxml2 calls; each finds its builder in the pointer it is given.
enum XMLHandlers {
  /// Sets ours and leaves all others unset.
  static func fill(_ handlers: inout xmlSAXHandler) {
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    handlers.startElementNs = { builder, name, prefix, uri, _, _, count, _, attributes in
      XMLHandlers.builder(builder)?.open(
        name, uri: uri, attributes: attributes, count: Int(count))
    }
    handlers.endElementNs = { builder, _, _, _ in XMLHandlers.builder(builder)?.close() }
    handlers.characters = { builder, text, count in
      XMLHandlers.builder(builder)?.add(text, count: Int(count))
    }
    handlers.ignorableWhitespace = { builder, text, count in
      XMLHandlers.builder(builder)?.add(text, count: Int(count))
    }
    handlers.cdataBlock = { builder, text, count in
      XMLHandlers.builder(builder)?.add(text, count: Int(count))
    }
    handlers.internalSubset = { builder, _, publicName, systemName in
      XMLHandlers.builder(builder)?.doctype(
        isExternal: publicName != nil || systemName != nil)
    }
    handlers.entityDecl = { builder, _, _, _, _, _ in
      XMLHandlers.builder(builder)?.doctype(isExternal: true)
    }
    handlers.reference = { builder, _ in XMLHandlers.builder(builder)?.doctype(isExternal: true) }
    handlers.serror = { builder, error in
      guard let error else { return }
      XMLHandlers.builder(builder)?.fault(error.pointee)
    }
  }

  private static func builder(_ pointer: UnsafeMutableRawPointer?) -> XMLTreeBuilder? {
    pointer.map { Unmanaged<XMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }
}
