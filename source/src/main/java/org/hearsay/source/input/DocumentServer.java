package org.hearsay.source.input;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ServiceLoader;

/** The other end of {@link DocumentProcess}: reads what comes until nobody asks. */
final class DocumentServer {
  private DocumentServer() {}

  public static void main(String[] args) throws IOException {
    // Also in the midst of a document.
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
    System.setOut(System.err); // What a library says is no answer.
    DocumentReader reader = ServiceLoader.load(DocumentReader.class).findFirst().orElseThrow();
    DocumentMessages.serve(in, out, reader);
  }
}
