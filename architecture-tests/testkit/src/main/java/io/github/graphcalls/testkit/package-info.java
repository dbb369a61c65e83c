/** What does a test say of outcomes and calls, and how is a fake world kept in a file? */
package io.github.graphcalls.testkit;
