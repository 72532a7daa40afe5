package ma.jisr.gateway.upstream;

import io.netty.channel.ChannelOption;
import java.util.List;
import ma.jisr.gateway.settings.GatewaySettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.http.client.HttpClient;

/** Sets up the client's side of the gateway. */
@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

    /** The client's own repetition is off: it would repeat a POST. */
    @Bean
    HttpClientCustomizer connections(GatewaySettings settings) {
        int connect = Math.toIntExact(settings.timeOuts().connect().toMillis());
        return client ->
                client.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, connect).disableRetry(true);
    }

    /** In place of the library's own, which application.yaml switches off. */
    @Bean
    NettyRoutingFilter routing(
            HttpClient client,
            ObjectProvider<List<HttpHeadersFilter>> headers,
            HttpClientProperties properties,
            GatewaySettings settings) {
        return new StallingAnswersEnd(client, headers, properties, settings);
    }

    /** The library's own, which goes with its routing filter. */
    @Bean
    NettyWriteResponseFilter answers(GatewayProperties properties, ObjectProvider<List<HttpHeadersFilter>> headers) {
        return new NettyWriteResponseFilter(properties.getStreamingMediaTypes(), headers);
    }
}
