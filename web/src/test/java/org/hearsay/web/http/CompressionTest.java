package org.hearsay.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompressionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | true",
        "GZIP, deflate, br, zstd | true",
        "br;q=1.0, gzip;q=0.001 | true",
        "x-gzip | true",
        "* | true",
        "*;q=0.5, gzip;q=0 | false",
        "gzip;q=0 | false",
        "gzip ; q = 0.000 | false",
        "identity | false",
        "*;q=0 | false",
        "br, deflate | false",
        "not-gzip | false",
        "'' | false",
      })
  void isAccepted_asTheHeaderSays(String header, boolean accepted) {
    assertThat(Compression.isAccepted(header)).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | 1024 | true",
        "application/json | 1023 | false",
        "application/geo+json | 2000 | true",
        "text/javascript; charset=utf-8 | 2000 | true",
        "text/css; charset=utf-8 | 2000 | true",
        "image/svg+xml | 2000 | true",
        "image/png | 2000 | false",
        "font/woff2 | 2000 | false",
      })
  void isCompressible_textThatIsLongEnough(String type, int bytes, boolean compressible) {
    assertThat(Compression.isCompressible(ApiResponse.of(type, new byte[bytes])))
        .isEqualTo(compressible);
  }

  @Test
  void compress_withAnETag_isDoneOnce_andComesBackWhole() throws Exception {
    Compression compression = new Compression();
    byte[] body = "the same words again and again ".repeat(200).getBytes(UTF_8);
    ApiResponse plain = ApiResponse.of("text/plain", body).with("ETag", ETag.weak("one"));

    ApiResponse small = compression.compress(plain);

    assertThat(small.body().length).isLessThan(body.length / 4);
    assertThat(small.headers())
        .containsEntry("Content-Encoding", "gzip")
        .containsEntry("ETag", "W/\"one\"");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes())
        .isEqualTo(body);
    assertThat(compression.compress(plain).body()).isSameAs(small.body());
    assertThat(compression.compress(plain.with("ETag", ETag.weak("two"))).body())
        .isNotSameAs(small.body());
  }
}
