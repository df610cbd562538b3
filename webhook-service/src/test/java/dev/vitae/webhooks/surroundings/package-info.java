/** What all tests of the service share. */
package dev.vitae.webhooks.surroundings;
