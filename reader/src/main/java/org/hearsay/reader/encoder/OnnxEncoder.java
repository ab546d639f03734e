package org.hearsay.reader.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.hearsay.model.Span;
import org.hearsay.reader.text.Pieces;

/**
 * The network of the built-in model, run by ONNX Runtime: one window at a time, on one thread.
 *
 * <p>Batch of 1: dynamic int8 shifts slightly with the batch's composition, and the same text must
 * always give the same reading. Several threads may encode at once; each call is single-threaded,
 * which on two cores is nearly twice as fast as one call on both.
 */
public final class OnnxEncoder implements Encoder {
  private static final long CLS = 101;
  private static final long SEP = 102;
  private static final String OUTPUT = "tokens";

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final int columns;
  private final LongAdder nanos = new LongAdder();

  /** Runs share it, closing takes it alone: native memory must not go while a run uses it. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private boolean closed;

  public OnnxEncoder(byte[] weights, int columns) {
    this.columns = columns;
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      // Without VNNI, sums of 8-bit products overflow 16 bits and rows differ from those of newer
      // CPUs.
      options.addConfigEntry("session.x64quantprecision", "1");
      environment.setTelemetry(false);
      session = environment.createSession(weights, options);
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be loaded: " + e.getMessage(), e);
    }
  }

  @Override
  public WindowRows encode(Pieces pieces, Span window) {
    int n = window.length() + 2;
    LongBuffer ids = LongBuffer.allocate(n);
    LongBuffer features = LongBuffer.allocate(n);
    ids.put(0, CLS);
    ids.put(n - 1, SEP);
    for (int p = window.start(); p < window.end(); p++) {
      ids.put(p - window.start() + 1, pieces.id(p));
      features.put(p - window.start() + 1, pieces.feature(p));
    }
    use.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the encoder is closed");
      }
      return new WindowRows(pieces, window.start(), window.end(), columns, run(ids, features));
    } finally {
      use.readLock().unlock();
    }
  }

  private float[] run(LongBuffer ids, LongBuffer features) {
    long[] shape = {1, ids.capacity()};
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
        OnnxTensor featureTensor = OnnxTensor.createTensor(environment, features, shape)) {
      Map<String, OnnxTensor> inputs =
          Map.of("input_ids", idTensor, "token_type_ids", featureTensor);
      long start = System.nanoTime();
      try (OrtSession.Result result = session.run(inputs, Set.of(OUTPUT))) {
        nanos.add(System.nanoTime() - start);
        float[] values = new float[ids.capacity() * columns];
        ((OnnxTensor) result.get(0)).getFloatBuffer().get(values);
        return values;
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the model failed on a window: " + e.getMessage(), e);
    }
  }

  @Override
  public long nanos() {
    return nanos.sum();
  }

  /** Waits for the runs that are under way, a fraction of a second; later ones are refused. */
  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be closed: " + e.getMessage(), e);
    } finally {
      use.writeLock().unlock();
    }
  }
}
