package org.hearsay.source.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Connections to servers, kept a while for the next request. Nothing is remembered of a server but
 * the connection: no cookies, no authentication.
 */
final class Connections {
  private static final int LINE = 16 << 10;
  private static final int HEADERS = 200;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration SILENCE = Duration.ofSeconds(20);

  /** To public addresses only. The address that is looked at is the one that is connected to. */
  private static final class Public {
    private static final CloseableHttpClient CLIENT = client(new PublicOnly());
  }

  /** To any address. */
  private static final class Any {
    private static final CloseableHttpClient CLIENT = client(SystemDefaultDnsResolver.INSTANCE);
  }

  private Connections() {}

  static CloseableHttpClient client(boolean allowPrivate) {
    return allowPrivate ? Any.CLIENT : Public.CLIENT;
  }

  private static CloseableHttpClient client(DnsResolver resolver) {
    Http1Config bounds =
        Http1Config.custom().setMaxHeaderCount(HEADERS).setMaxLineLength(LINE).build();
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setConnectionFactory(
                    ManagedHttpClientConnectionFactory.builder().http1Config(bounds).build())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT))
                        .setSocketTimeout(Timeout.of(SILENCE))
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  /** A host whose addresses are not all public. */
  static final class PrivateAddress extends UnknownHostException {
    private static final long serialVersionUID = 1;

    PrivateAddress(String host, InetAddress address) {
      super(
          host
              + " is the private address "
              + address.getHostAddress()
              + "; --allow-private asks it all the same");
    }
  }

  private static final class PublicOnly implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      InetAddress[] all = SystemDefaultDnsResolver.INSTANCE.resolve(host);
      for (InetAddress one : all) {
        if (!PublicAddress.test(one)) {
          throw new PrivateAddress(host, one);
        }
      }
      return all;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
      return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }
  }
}
