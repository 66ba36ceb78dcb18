import './api-resources/v1/customers.test.js';
