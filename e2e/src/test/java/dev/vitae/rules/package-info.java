/** What the design promises about the code, checked on the compiled classes of all modules. */
package dev.vitae.rules;
