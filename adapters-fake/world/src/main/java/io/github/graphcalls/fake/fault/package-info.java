/** What goes wrong, when and how often: rules as values, which are listed when printed. */
package io.github.graphcalls.fake.fault;
