import './api-resources/client-methods.test.js';
