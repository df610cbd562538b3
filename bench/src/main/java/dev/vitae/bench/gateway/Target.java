package dev.vitae.bench.gateway;

import java.util.Map;

/**
 * What is asked for again and again.
 *
 * @param path of a GET
 */
record Target(String host, int port, String path, Map<String, String> headers) {}
