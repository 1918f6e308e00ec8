// Run once by the image of MongoDB on an empty volume: the user of the read models, which are disposable.
db.getSiblingDB('admin').createUser({
  user: 'igf',
  pwd: process.env.MONGO_PASSWORD,
  roles: ['proposal', 'scheduling', 'participation', 'notification'].map(service => ({role: 'readWrite', db: 'igf_' + service})),
});
