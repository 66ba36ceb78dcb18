"""Code of your own. The generator wrote this file once and leaves this folder alone."""
