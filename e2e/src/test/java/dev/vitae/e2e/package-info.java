/** The suite started whole and driven from outside. */
package dev.vitae.e2e;
