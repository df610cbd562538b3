/** webhook-service alone, between a database, a broker and receivers that fail. */
package dev.vitae.e2e.webhooks;
