package dev.vitae.scoring.models;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/** Hands LangChain4j the one client that there is; its time limits are those of each call. */
final class BoundedHttpClientBuilder implements HttpClientBuilder {

    private final BoundedHttpClient client;

    BoundedHttpClientBuilder(BoundedHttpClient client) {
        this.client = client;
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ZERO;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return Duration.ZERO;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return client;
    }
}
