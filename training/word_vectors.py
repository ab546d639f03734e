"""A small table of word vectors for the ledger: each piece of the encoder's vocabulary goes through the sentence encoder alone,
and what comes out is reduced by principal components to DIMENSIONS signed bytes (the way of model2vec, Minish Lab 2024).

  python3 word_vectors.py MODELS OUT.bin.gz [--base minilm|bge] [--dimensions 48]

MODELS is the folder that train.sh fetches the base into. The table: "HWV1", then the count and the dimensions as big-endian
int32; for each piece its length in UTF-8 bytes as one byte, its bytes ("##" before one inside a word), and its signed bytes."""
import argparse
import gzip
import struct

import numpy as np
import onnxruntime
import re

import base

BATCH = 256
LETTERS = re.compile(r"(##)?[^\W_]+", re.UNICODE)


def encoded(pieces, name, models, threads):
    tok = base.tokenizer(name, models)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(base.onnx_file(name, models), options)
    wanted = {i.name for i in session.get_inputs()}
    cls, sep = tok.token_to_id("[CLS]"), tok.token_to_id("[SEP]")
    out = []
    for at in range(0, len(pieces), BATCH):
        ids = np.array([[cls, tok.token_to_id(p), sep] for p in pieces[at:at + BATCH]], dtype=np.int64)
        feed = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        hidden = session.run(None, {k: v for k, v in feed.items() if k in wanted})[0]
        if hidden.ndim == 3:
            hidden = hidden[:, 0] if name == "bge" else hidden.mean(1)
        out.append(hidden)
    return np.concatenate(out).astype(np.float64)


def reduced(vectors, dimensions):
    vectors = vectors - vectors.mean(0)
    _, _, axes = np.linalg.svd(vectors, full_matrices=False)
    small = vectors @ axes[:dimensions].T
    small /= np.linalg.norm(small, axis=1, keepdims=True) + 1e-9
    return np.clip(np.round(small * 127), -127, 127).astype(np.int8)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("models")
    ap.add_argument("out")
    ap.add_argument("--base", default="minilm", choices=sorted(base.ARTIFACTS))
    ap.add_argument("--dimensions", type=int, default=48)
    ap.add_argument("--threads", type=int, default=1)
    a = ap.parse_args()
    vocabulary = base.tokenizer(a.base, a.models).get_vocab()
    pieces = sorted(p for p in vocabulary if LETTERS.fullmatch(p) and not p.startswith("[") and p.isascii())
    small = reduced(encoded(pieces, a.base, a.models, a.threads), a.dimensions)
    with open(a.out, "wb") as raw, gzip.GzipFile(filename="", fileobj=raw, mode="wb", mtime=0) as f:
        f.write(b"HWV1" + struct.pack(">ii", len(pieces), a.dimensions))
        for piece, row in zip(pieces, small):
            name = piece.encode("utf8")
            f.write(bytes([len(name)]) + name + row.tobytes())
    print(len(pieces), "pieces")


if __name__ == "__main__":
    main()
