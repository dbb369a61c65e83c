/** The command that checks settings, class path, clock, sign-in and a request. */
package io.github.graphcalls.examples.cli.doctor;
