#!/usr/bin/env python3
"""What programs that are not ours say to our files.

    foreign.py tiles LOG              aics-tlog reads every tile and entry against the checkpoint
    foreign.py merkle BUNDLE          pymerkle's root of the entries is the checkpoint's
    foreign.py jcs BUNDLE             rfc8785 writes every document and body as we do
    foreign.py fork NOTE LOGKEY       a request for another history, signed with a stolen log key
    foreign.py post URL FILE STATUS   a C2SP witness answers a request with this status
    foreign.py typed FILE COMMAND…    runs a command that asks for a passphrase at the terminal

The first three need packages from PyPI, and these Python 3.12.
"""
import base64
import hashlib
import json
import os
import pty
import sys
import urllib.error
import urllib.request


def read(*path):
    with open(os.path.join(*path), "rb") as file:
        return file.read()


def checkpoint(log):
    _, size, root = read(log, "checkpoint").decode().split("\n")[:3]
    return int(size), base64.b64decode(root)


def tiles(log):
    import aics_tlog

    size, root = checkpoint(log)
    return aics_tlog.audit_tiles(aics_tlog.FileSystemTileReader(log), size, root)


def entries(log, size):
    import aics_tlog

    reader = aics_tlog.FileSystemTileReader(log)
    return [aics_tlog.read_entry(reader, index, size) for index in range(size)]


def merkle(bundle):
    import pymerkle

    log = os.path.join(bundle, "log")
    size, root = checkpoint(log)
    tree = pymerkle.InmemoryTree(algorithm="sha256")
    for entry in entries(log, size):
        tree.append_entry(entry)
    assert tree.get_root() == root, tree.get_root().hex()
    return f"{size} entries"


def jcs(bundle):
    import rfc8785

    names = [name for name in os.listdir(bundle) if name.endswith(".json")]
    written = [read(bundle, name) for name in names]
    for name in ("private.jsonl", "bank.jsonl"):
        written += read(bundle, name).splitlines()
    for data in written:
        assert rfc8785.dumps(json.loads(data)) == data, data[:200]
    return f"{len(written)} documents and lines"


def fork(note, key):
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    origin, size, root = read(note).decode().split("\n")[:3]
    signer = Ed25519PrivateKey.from_private_bytes(base64.b64decode(read(key)))
    public = signer.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    label = hashlib.sha256(origin.encode() + b"\n\x01" + public).digest()[:4]
    text = f"{origin}\n{int(size) + 1}\n{base64.b64encode(bytes(32)).decode()}\n"
    line = base64.b64encode(label + signer.sign(text.encode())).decode()
    return f"old {size}\n{root}\n\n{text}\n\u2014 {origin} {line}"


def post(url, path, wanted):
    request = urllib.request.Request(url, data=read(path), method="POST")
    try:
        with urllib.request.urlopen(request, timeout=10) as reply:
            status, body = reply.status, reply.read()
    except urllib.error.HTTPError as reply:
        status, body = reply.code, reply.read()
    assert status == int(wanted), f"{status} {body.decode()}"
    return body.decode().strip()


def typed(path, *command):
    passphrase, asked = read(path).split(b"\n")[0] + b"\n", 0
    child, terminal = pty.fork()
    if child == 0:
        os.execvp(command[0], command)
    shown = b""
    while True:
        try:
            data = os.read(terminal, 4096)
        except OSError:  # the other end is closed
            data = b""
        if not data:
            break
        shown += data
        if shown.lower().count(b"passphrase") > asked and shown.rstrip().endswith(b":"):
            asked = shown.lower().count(b"passphrase")
            os.write(terminal, passphrase)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code == 0, f"{command[0]} ended with {code}: {shown.decode()}"
    return f"{asked} answers"


if __name__ == "__main__":
    rows = {function.__name__: function for function in (tiles, merkle, jcs, fork, post, typed)}
    print(rows[sys.argv[1]](*sys.argv[2:]))
