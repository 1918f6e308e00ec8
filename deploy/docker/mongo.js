// Run once by the image of MongoDB on an empty volume: a user for each service, for its read models alone, which are disposable.
for (const service of ['proposal', 'scheduling', 'participation', 'notification']) {
  db.getSiblingDB('admin').createUser({
    user: 'igf_' + service,
    pwd: process.env[service.toUpperCase() + '_MONGO_PASSWORD'],
    roles: [{role: 'readWrite', db: 'igf_' + service}],
  });
}
